using HtzPipeline.Functions.Webhooks;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Document;

/// <summary>The messages that webhooks are sent, for the API's description: requests by the app, which a receiver answers.</summary>
internal static class ApiWebhooks
{
    /// <summary>The chapter that they are in.</summary>
    public const string Tag = "Webhooks";

    private static readonly (string Type, Type Message, string Name, string Summary)[] All =
    [
        ("release.published", typeof(ReleaseEvent), "ReleasePublished", "有新发布 A release has been published"),
        ("bulletin.written", typeof(BulletinEvent), "BulletinWritten", "自动撰写了月报 A bulletin has been written by itself"),
        ("webhook.test", typeof(TestEvent), "WebhookTest", "测试消息 A test"),
    ];

    /// <summary>Adds them.</summary>
    public static async Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Webhooks = new Dictionary<string, IOpenApiPathItem>();
        foreach (var (type, message, name, summary) in All)
        {
            document.AddComponent(message.Name, await context.GetOrCreateSchemaAsync(message, null, cancellation));
            document.Webhooks[type] = new OpenApiPathItem
            {
                Operations = new()
                {
                    [HttpMethod.Post] = new()
                    {
                        OperationId = name,
                        Summary = summary,
                        Description = "按 Standard Webhooks 1.0.0 签名;至少一次,同一事件的 webhook-id 不变;没有 2xx 应答即重试,410 即停止。 Signed by Standard Webhooks 1.0.0; sent at least once, with the same webhook-id each time; tried again unless answered 2xx, and no more after 410.",
                        Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
                        Security = [],
                        Parameters = [Header("webhook-id", "事件的编号 The event's id"), Header("webhook-timestamp", "发送时间,秒 When it is sent, in seconds since 1970"), Header("webhook-signature", "v1 签名 The signature, v1")],
                        RequestBody = new OpenApiRequestBody
                        {
                            Required = true,
                            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = new OpenApiSchemaReference(message.Name, document) } },
                        },
                        Responses = new()
                        {
                            ["2XX"] = new OpenApiResponse { Description = "已收下 It was taken" },
                            ["410"] = new OpenApiResponse { Description = "不再需要 No more of them are wanted" },
                        },
                    },
                },
            };
        }
    }

    private static OpenApiParameter Header(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Required = true, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
