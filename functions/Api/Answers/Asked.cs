using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>
/// What an endpoint is asked: its query string as a record of texts, one for each parameter that a <see cref="FromQueryAttribute"/> names. It is
/// bound here and not by AsParameters, whose source generator does not see inherited properties; without that generator every start would
/// compile all endpoints.
/// </summary>
/// <param name="Text">The texts; null for each parameter that is not given.</param>
/// <param name="Errors">What is wrong with them; parameters that are not known, to begin with.</param>
/// <param name="Request">The request.</param>
internal sealed record Asked<TParameters>(TParameters Text, ParameterErrors Errors, HttpRequest Request)
    where TParameters : class, new()
{
    private static readonly IReadOnlyList<(string Name, Action<TParameters, string?> Set)> Setters =
    [
        .. KnownParameters.PropertiesOf(typeof(TParameters)).Select(one => (one.Name, one.Property.SetMethod!.CreateDelegate<Action<TParameters, string?>>())),
    ];

    /// <summary>Binds it. A parameter that is given twice has its texts joined by a comma; <see cref="ParameterErrors"/> refuses it.</summary>
    public static async ValueTask<Asked<TParameters>?> BindAsync(HttpContext context)
    {
        if (ParametersInBody.IsTakenBy(context))
        {
            await ParametersInBody.ReadAsync(context.Request, context.RequestAborted);
        }

        var text = new TParameters();
        foreach (var (name, set) in Setters)
        {
            if (context.Request.Query.TryGetValue(name, out var value))
            {
                set(text, value);
            }
        }

        return new(text, (await ParameterErrors.BindAsync(context))!, context.Request);
    }
}
