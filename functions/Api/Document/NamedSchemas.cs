using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Document;

/// <summary>
/// Gives every type of the API's description a name of its own, under which generated clients have it: what stands in the place where it is used
/// becomes a numbered type in them, once for each place.
/// </summary>
internal static class NamedSchemas
{
    // What the framework knows a type by, where it has not put the reference itself.
    private const string IdName = "x-schema-id";

    /// <summary>Puts every type among the components, once, and a reference wherever it is used.</summary>
    public static void Share(OpenApiDocument document)
    {
        foreach (var component in document.Components?.Schemas?.Values.OfType<OpenApiSchema>().ToList() ?? [])
        {
            ShareWithin(component, document);
            if (component is { Type: null, Enum.Count: > 0 })
            {
                // The framework says neither that words are texts, nor where null is one of them that it is so in one place only, which says so itself.
                component.Enum = [.. component.Enum.Where(word => word is not null)];
                component.Type = JsonSchemaType.String;
            }
        }

        foreach (var operation in document.Paths.Values.Concat(document.Webhooks?.Values ?? []).SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                parameter.Schema = Shared(parameter.Schema, document);
            }

            foreach (var content in (operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>()).SelectMany(response => response.Content?.Values ?? [])
                .Concat(operation.RequestBody?.Content?.Values ?? []).OfType<OpenApiMediaType>())
            {
                content.Schema = Shared(content.Schema, document);
            }
        }
    }

    private static IOpenApiSchema? Shared(IOpenApiSchema? schema, OpenApiDocument document)
    {
        if (schema is not OpenApiSchema inline)
        {
            return schema;
        }

        ShareWithin(inline, document);
        if (NameOf(inline) is not { } name)
        {
            return inline;
        }

        // What counts by default is the place's, not the type's.
        var (usual, description) = (inline.Default, inline.Description);
        inline.Default = null;
        if (document.Components?.Schemas?.ContainsKey(name) != true)
        {
            document.AddComponent(name, inline);
        }

        return new OpenApiSchemaReference(name, document) { Default = usual, Description = description };
    }

    private static void ShareWithin(OpenApiSchema schema, OpenApiDocument document)
    {
        schema.Items = Shared(schema.Items, document);
        schema.AdditionalProperties = Shared(schema.AdditionalProperties, document);
        foreach (var (name, property) in schema.Properties?.ToList() ?? [])
        {
            schema.Properties![name] = Shared(property, document)!;
        }

        foreach (var all in new[] { schema.OneOf, schema.AnyOf, schema.AllOf }.OfType<IList<IOpenApiSchema>>())
        {
            for (var i = 0; i < all.Count; i++)
            {
                all[i] = Shared(all[i], document)!;
            }
        }
    }

    private static string? NameOf(OpenApiSchema schema) =>
        schema.Metadata?.TryGetValue(IdName, out var known) == true && known is string { Length: > 0 } id ? id : schema.Title;
}
