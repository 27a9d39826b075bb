import { create, toBinary, type MessageInitShape } from '@bufbuild/protobuf';
import {
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  file_google_protobuf_duration,
  type FieldDescriptorProtoSchema,
  type FileDescriptorProto,
} from '@bufbuild/protobuf/wkt';

type Field = MessageInitShape<typeof FieldDescriptorProtoSchema>;

const text = (name: string, number: number): Field => ({
  name,
  number,
  type: Type.STRING,
  label: Label.OPTIONAL,
});

const held = (name: string, typeName: string, label: Label = Label.OPTIONAL): Field => ({
  name,
  number: 1,
  typeName,
  type: Type.MESSAGE,
  label,
});

/**
 * As much of google/rpc/error_details.proto as statuses of this server hold, so that tools print details instead of
 * base64. From https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto
 */
function errorDetails(): FileDescriptorProto {
  return create(FileDescriptorProtoSchema, {
    name: 'google/rpc/error_details.proto',
    package: 'google.rpc',
    syntax: 'proto3',
    dependency: ['google/protobuf/duration.proto'],
    messageType: [
      {
        name: 'ErrorInfo',
        field: [
          text('reason', 1),
          text('domain', 2),
          { ...held('metadata', '.google.rpc.ErrorInfo.MetadataEntry', Label.REPEATED), number: 3 },
        ],
        nestedType: [
          { name: 'MetadataEntry', field: [text('key', 1), text('value', 2)], options: { mapEntry: true } },
        ],
      },
      { name: 'RetryInfo', field: [held('retry_delay', '.google.protobuf.Duration')] },
      {
        name: 'BadRequest',
        field: [held('field_violations', '.google.rpc.BadRequest.FieldViolation', Label.REPEATED)],
        nestedType: [{ name: 'FieldViolation', field: [text('field', 1), text('description', 2)] }],
      },
    ],
  });
}

/** From https://github.com/grpc/grpc-proto/blob/master/grpc/health/v1/health.proto, as this server has it. */
function health(): FileDescriptorProto {
  return create(FileDescriptorProtoSchema, {
    name: 'grpc/health/v1/health.proto',
    package: 'grpc.health.v1',
    syntax: 'proto3',
    messageType: [
      { name: 'HealthCheckRequest', field: [text('service', 1)] },
      {
        name: 'HealthCheckResponse',
        field: [
          {
            ...held('status', '.grpc.health.v1.HealthCheckResponse.ServingStatus'),
            type: Type.ENUM,
          },
        ],
        enumType: [
          {
            name: 'ServingStatus',
            value: ['UNKNOWN', 'SERVING', 'NOT_SERVING', 'SERVICE_UNKNOWN'].map((name, number) => ({
              name,
              number,
            })),
          },
        ],
      },
    ],
    service: [
      {
        name: 'Health',
        method: ['Check', 'Watch'].map((name) => ({
          name,
          inputType: '.grpc.health.v1.HealthCheckRequest',
          outputType: '.grpc.health.v1.HealthCheckResponse',
          serverStreaming: name === 'Watch',
        })),
      },
    ],
  });
}

/** The google.protobuf.FileDescriptorSet of what the server speaks beside its own contract. */
export function wellKnownFiles(): Uint8Array {
  const file = [file_google_protobuf_duration.proto, errorDetails(), health()];
  return toBinary(FileDescriptorSetSchema, create(FileDescriptorSetSchema, { file }));
}
