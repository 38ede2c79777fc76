using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>
/// A query string as a record of texts, one for each parameter that a <see cref="FromQueryAttribute"/> names. It is bound here and not by
/// AsParameters, whose source generator does not see inherited properties; without that generator every start would compile all endpoints.
/// </summary>
/// <param name="Text">The texts; null for each parameter that is not given.</param>
internal sealed record QueryText<TParameters>(TParameters Text)
    where TParameters : class, new()
{
    private static readonly IReadOnlyList<(string Name, Action<TParameters, string?> Set)> Setters =
    [
        .. KnownParameters.PropertiesOf(typeof(TParameters)).Select(one => (one.Name, one.Property.SetMethod!.CreateDelegate<Action<TParameters, string?>>())),
    ];

    /// <summary>Binds it. A parameter that is given twice has its texts joined by a comma; <see cref="ParameterErrors"/> refuses it.</summary>
    public static ValueTask<QueryText<TParameters>?> BindAsync(HttpContext context)
    {
        var (text, query) = (new TParameters(), context.Request.Query);
        foreach (var (name, set) in Setters)
        {
            if (query.TryGetValue(name, out var value))
            {
                set(text, value);
            }
        }

        return ValueTask.FromResult<QueryText<TParameters>?>(new(text));
    }
}
