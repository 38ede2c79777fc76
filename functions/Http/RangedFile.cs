namespace HtzPipeline.Functions.Http;

/// <summary>A file, or the part of it that is asked for; where it has no such part, a problem that says so, whose <c>Content-Range</c> says how long it is.</summary>
internal sealed class RangedFile(IResult file) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await file.ExecuteAsync(httpContext);
        var response = httpContext.Response;
        if (response is { StatusCode: StatusCodes.Status416RangeNotSatisfiable, HasStarted: false })
        {
            (response.ContentType, response.ContentLength) = (null, null);
            await Problem.Of(
                StatusCodes.Status416RangeNotSatisfiable,
                "range-not-satisfiable",
                "没有这一段 No such range",
                $"Range 超出文件:{response.Headers.ContentRange}。 The Range lies outside of the file: {response.Headers.ContentRange}.")
                .ExecuteAsync(httpContext);
        }
    }
}
