namespace HtzPipeline.Functions.Query;

/// <summary>Examples of parameters in the OpenAPI document.</summary>
internal static class ParameterExamples
{
    /// <summary>Gives the endpoint's parameters examples.</summary>
    public static RouteHandlerBuilder WithExamples(this RouteHandlerBuilder endpoint, params (string Parameter, string Example)[] examples) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var (name, example) in examples)
            {
                if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == name) is Microsoft.OpenApi.OpenApiParameter known)
                {
                    known.Example = example;
                }
            }

            return Task.CompletedTask;
        });
}
