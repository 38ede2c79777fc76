using HtzPipeline.Core.Figures;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Query;

/// <summary>Collects what is wrong with a request's parameters, so that all of it is answered at once.</summary>
internal sealed class ParameterErrors
{
    /// <summary>The name under which a problem lists them.</summary>
    public const string ExtensionName = "errors";

    private readonly List<ParameterError> _errors = [];

    /// <summary>
    /// Begins with the parameters that the endpoint does not know (<see cref="KnownParameters"/>): a misspelt one is refused,
    /// not silently ignored.
    /// </summary>
    public static ValueTask<ParameterErrors?> BindAsync(HttpContext context)
    {
        var errors = new ParameterErrors();
        var known = context.GetEndpoint()?.Metadata.GetMetadata<KnownParameters>()?.Names ?? [];
        foreach (var name in context.Request.Query.Keys.Except([.. known, KnownParameters.HostKey]))
        {
            var names = string.Join(", ", known);
            errors.Add(name, "unknown-parameter", $"没有参数“{name}”,可用的有:{names}。", $"There is no parameter '{name}'; there are: {names}.");
        }

        return ValueTask.FromResult<ParameterErrors?>(errors);
    }

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>What is wrong, in the order found.</summary>
    public IReadOnlyList<ParameterError> All => _errors;

    /// <summary>Something is wrong with a parameter.</summary>
    public void Add(string parameter, string code, string zh, string en) => _errors.Add(new(parameter, code, new(zh, en)));

    /// <summary>The answer to the request: 400 with every error.</summary>
    public ProblemHttpResult ToProblem() => Problem.Of(
        StatusCodes.Status400BadRequest,
        "bad-parameters",
        "参数有误 Bad parameters",
        string.Join(' ', _errors.Select(e => e.Message.Zh).Concat(_errors.Select(e => e.Message.En))),
        KeyValuePair.Create(ExtensionName, (object?)_errors));
}

/// <summary>Something wrong with one parameter.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record ParameterError(string Parameter, string Code, LocalText Message);
