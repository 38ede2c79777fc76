using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Access;

/// <summary>Says in the API's description how to sign in, and for what one has to.</summary>
internal static class ApiSecurity
{
    private const string Scheme = "bearer";

    /// <summary>Describes the one way there is.</summary>
    public static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Scheme,
            Description = "部门密钥(htz_…)或 Entra ID 令牌 A department's key (htz_…) or a token of Entra ID",
        };
        return Task.CompletedTask;
    }

    /// <summary>Describes an operation: where reading is open, it can do without.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var rights = metadata.OfType<RightRequirement>().Select(requirement => requirement.Right).ToList();
        if (rights.Count > 0)
        {
            var isReading = rights.TrueForAll(right => right == Right.Read) && !metadata.OfType<SignInNeeded>().Any();
            var isOpen = context.ApplicationServices.GetRequiredService<IOptions<AccessOptions>>().Value.Reading == ReadingAccess.Open;
            operation.Security = isReading && isOpen ? [new(), Bearer()] : [Bearer()];
        }

        return Task.CompletedTask;

        OpenApiSecurityRequirement Bearer() => new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] };
    }
}
