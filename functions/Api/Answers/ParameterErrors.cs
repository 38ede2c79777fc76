using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Api.Answers;

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
        var errors = new ParameterErrors(context.Request.RouteValues.Keys)
        {
            InBody = ParametersInBody.IsTakenBy(context),
            Now = context.RequestServices?.GetService<TimeProvider>()?.GetUtcNow() ?? DateTimeOffset.MaxValue,
        };
        errors.AddMisnamed(context.Request.Query.Where(parameter => parameter.Key != KnownParameters.HostKey), context.GetEndpoint()?.Metadata.GetMetadata<KnownParameters>()?.Names ?? []);
        return ValueTask.FromResult<ParameterErrors?>(errors);
    }

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>What is wrong, in the order found.</summary>
    public IReadOnlyList<ParameterError> All => _errors;

    /// <summary>Whether the parameters are the members of the body, to which a pointer without a prefix leads.</summary>
    public bool InBody { get; init; }

    /// <summary>When the request came; times after that are ahead. By default none are.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Something is wrong with a parameter.</summary>
    public void Add(string parameter, string code, string zh, string en) =>
        _errors.Add(new(parameter, $"#/{(inPath.Contains(parameter) ? "path/" : InBody ? "" : "query/")}{parameter}", code, new(zh, en)));

    /// <summary>The continuation is none that this address gives out.</summary>
    public void AddForeignContinuation() =>
        Add("continuation", "bad-continuation", "continuation 不是本接口给出的值。", "The continuation is not one that was given out.");

    /// <summary>The reason that somebody gives for an act is none, if it is not.</summary>
    public void AddFaultOfReason(string? reason)
    {
        if (Decision.FaultOf(reason) is { } fault)
        {
            Add("reason", "bad-reason", fault.Zh, fault.En);
        }
    }

    /// <summary>Something is wrong with a header.</summary>
    public void AddHeader(string name, string code, string zh, string en) => _errors.Add(new(name, $"#/headers/{name}", code, new(zh, en)));

    /// <summary>Each parameter that is none of those known, or is given twice.</summary>
    public void AddMisnamed(IEnumerable<KeyValuePair<string, StringValues>> given, IReadOnlyList<string> known)
    {
        foreach (var (name, values) in given)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                AddUnknown(name, known);
            }
            else if (values.Count > 1)
            {
                AddRepeated(name, values.Count);
            }

            if (values.Any(value => value?.Any(char.IsControl) is true))
            {
                AddControlCharacter(name);
            }
        }
    }

    /// <summary>There is no such parameter, but perhaps one of nearly that name.</summary>
    public void AddUnknown(string name, IReadOnlyList<string> known)
    {
        var names = string.Join(", ", known);
        var (zh, en) = known.Count == 0 ? ("此地址没有参数。", "None is taken here.")
            : NearestNames.Among(known, name) is [var nearest] ? ($"是否指“{nearest}”?可用的有:{names}。", $"Did you mean '{nearest}'? There are: {names}.")
            : ($"可用的有:{names}。", $"There are: {names}.");
        Add(name, "unknown-parameter", $"没有参数“{name}”。{zh}", $"There is no parameter '{name}'. {en}");
    }

    /// <summary>A parameter is given more than once.</summary>
    public void AddRepeated(string name, int times) =>
        Add(name, "repeated-parameter", $"参数“{name}”给了 {times} 次;多个值用逗号分隔。", $"The parameter '{name}' is given {times} times; a list has commas.");

    /// <summary>A parameter has a NUL, a line break or the like in it, which no name has, and which a reader of logs would not see.</summary>
    public void AddControlCharacter(string name) =>
        Add(name, "control-character", $"参数“{name}”中有控制字符(如 NUL、换行)。", $"The parameter '{name}' has a control character in it, such as NUL or a line break.");

    /// <summary>A release number is asked for of several areas, each of which has its own.</summary>
    public void AddReleaseOfSeveralAreas() =>
        Add("asOf", "release-of-several-areas", "查询多个区域时,asOf 须为时间。", "With several areas asOf must be a time: releases are numbered in each area.");

    /// <summary>The Accept header excludes every form that there is.</summary>
    public void AddNotAcceptable(IEnumerable<string> mediaTypes)
    {
        var known = string.Join(", ", mediaTypes);
        AddHeader(
            HeaderNames.Accept,
            ParameterError.NotAcceptable,
            $"Accept 排除了全部可用的格式:{known}。",
            $"The Accept header excludes every form that there is: {known}.");
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
}

/// <summary>Something wrong with one parameter.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Pointer">Where it is in the request, as RFC 9457 points: <c>#/query/from</c>, <c>#/path/period</c>, <c>#/headers/Accept</c>, <c>#/reason</c> of a body.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record ParameterError(string Parameter, string Pointer, string Code, LocalText Message)
{
    /// <summary>The code where no form of answer is acceptable.</summary>
    public const string NotAcceptable = "not-acceptable";
}
