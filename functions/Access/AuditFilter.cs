using System.Globalization;

namespace HtzPipeline.Functions.Access;

/// <summary>Writes down what an endpoint does.</summary>
internal sealed class AuditFilter(AuditLog audit) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => await audit.AroundAsync(
        AuditEntry.Of(context.HttpContext, AuditEntry.Begun),
        async () => await next(context),
        result => ((result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK).ToString(CultureInfo.InvariantCulture),
        context.HttpContext.RequestAborted);
}
