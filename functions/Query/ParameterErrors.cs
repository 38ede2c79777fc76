using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Query;

/// <summary>Collects what is wrong with a request's parameters, so that all of it is answered at once.</summary>
/// <param name="inPath">The names of the parameters that are in the path; all others are in the query.</param>
internal sealed class ParameterErrors(params IEnumerable<string> inPath)
{
    /// <summary>The name under which a problem lists them.</summary>
    public const string ExtensionName = "errors";

    private readonly List<ParameterError> _errors = [];

    /// <summary>
    /// Begins with the parameters that the endpoint does not know (<see cref="KnownParameters"/>), and those that are given twice: a
    /// misspelt one is refused, not silently ignored, and of two values none is silently taken.
    /// </summary>
    public static ValueTask<ParameterErrors?> BindAsync(HttpContext context)
    {
        var errors = new ParameterErrors(context.Request.RouteValues.Keys);
        var known = context.GetEndpoint()?.Metadata.GetMetadata<KnownParameters>()?.Names ?? [];
        foreach (var (name, values) in context.Request.Query)
        {
            if (name == KnownParameters.HostKey)
            {
                continue;
            }

            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                errors.AddUnknown(name, known);
            }
            else if (values.Count > 1)
            {
                errors.Add(name, "repeated-parameter", $"参数“{name}”给了 {values.Count} 次;多个值用逗号分隔。", $"The parameter '{name}' is given {values.Count} times; a list has commas.");
            }
        }

        return ValueTask.FromResult<ParameterErrors?>(errors);
    }

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>What is wrong, in the order found.</summary>
    public IReadOnlyList<ParameterError> All => _errors;

    /// <summary>Something is wrong with a parameter.</summary>
    public void Add(string parameter, string code, string zh, string en) =>
        _errors.Add(new(parameter, $"#/{(inPath.Contains(parameter) ? "path" : "query")}/{parameter}", code, new(zh, en)));

    /// <summary>The Accept header excludes every form that there is.</summary>
    public void AddNotAcceptable(IEnumerable<string> mediaTypes)
    {
        var known = string.Join(", ", mediaTypes);
        _errors.Add(new(
            HeaderNames.Accept,
            $"#/headers/{HeaderNames.Accept}",
            ParameterError.NotAcceptable,
            new($"Accept 排除了全部可用的格式:{known}。", $"The Accept header excludes every form that there is: {known}.")));
    }

    /// <summary>The answer to the request: 400 with every error, or 406 where no form of answer is acceptable and nothing else is wrong.</summary>
    public ProblemHttpResult ToProblem()
    {
        var (status, code, title) = _errors.TrueForAll(error => error.Code == ParameterError.NotAcceptable)
            ? (StatusCodes.Status406NotAcceptable, ParameterError.NotAcceptable, "没有可接受的格式 No acceptable form")
            : (StatusCodes.Status400BadRequest, "bad-parameters", "参数有误 Bad parameters");
        return Problem.Of(
            status,
            code,
            title,
            string.Join(' ', _errors.Select(e => e.Message.Zh).Concat(_errors.Select(e => e.Message.En))),
            KeyValuePair.Create(ExtensionName, (object?)_errors));
    }

    private void AddUnknown(string name, IReadOnlyList<string> known)
    {
        var names = string.Join(", ", known);
        var (zh, en) = NearestNames.Among(known, name) is [var nearest]
            ? ($"是否指“{nearest}”?", $"Did you mean '{nearest}'?")
            : ("", "");
        Add(name, "unknown-parameter", $"没有参数“{name}”。{zh}可用的有:{names}。", $"There is no parameter '{name}'. {en} There are: {names}.".Replace("  ", " ", StringComparison.Ordinal));
    }
}

/// <summary>Something wrong with one parameter.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Pointer">Where it is in the request, as RFC 9457 points: <c>#/query/from</c>, <c>#/path/period</c>, <c>#/headers/Accept</c>.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record ParameterError(string Parameter, string Pointer, string Code, LocalText Message)
{
    /// <summary>The code where no form of answer is acceptable.</summary>
    public const string NotAcceptable = "not-acceptable";
}
