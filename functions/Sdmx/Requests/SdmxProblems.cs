using System.Collections.Frozen;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>The problems that SDMX queries may have beside wrong parameters.</summary>
internal static class SdmxProblems
{
    // What is well formed and yet makes no sense is answered with 422 (sdmx-rest, doc/status.md).
    private static readonly FrozenSet<string> Semantic =
        new[] { "unknown-component", "key-too-long", "updated-after-as-of", "unknown-artefact-type" }.ToFrozenSet();

    /// <summary>The answer to a request with errors: 422 where all of it is well formed, otherwise 400.</summary>
    public static ProblemHttpResult ToSdmxProblem(this ParameterErrors errors)
    {
        var problem = errors.ToProblem();
        return errors.All.All(one => Semantic.Contains(one.Code))
            ? Problem.Of(
                StatusCodes.Status422UnprocessableEntity,
                "meaningless-query",
                "查询无意义 The query makes no sense",
                problem.ProblemDetails.Detail!,
                problem.ProblemDetails.Extensions.Where(one => one.Key == ParameterErrors.ExtensionName))
            : problem;
    }

    /// <summary>There is no such dataflow, data structure or other artefact.</summary>
    public static ProblemHttpResult NoSuchStructure() => Problem.Of(
        StatusCodes.Status404NotFound,
        "unknown-structure",
        "没有这个结构 No such structure",
        "没有符合路径的结构,全部结构见 /api/v1/sdmx/structure/*。 Nothing matches the path; /api/v1/sdmx/structure/* has all there is.");

    /// <summary>There is no such form.</summary>
    public static ProblemHttpResult NotAcceptable(IEnumerable<string> mediaTypes)
    {
        var known = string.Join(", ", mediaTypes);
        return Problem.Of(
            StatusCodes.Status406NotAcceptable,
            "no-acceptable-format",
            "没有可接受的格式 No acceptable format",
            $"可用的格式有:{known}。 There are: {known}.");
    }

    /// <summary>Something of SDMX that is not built.</summary>
    public static ProblemHttpResult NotBuilt(string zh, string en) =>
        Problem.Of(StatusCodes.Status501NotImplemented, "not-built", "尚未实现 Not implemented", $"{zh} {en}");
}
