using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Query;

/// <summary>The query parameters that an endpoint takes.</summary>
/// <param name="Names">Their names.</param>
internal sealed record KnownParameters(IReadOnlyList<string> Names)
{
    /// <summary>The parameter that the Functions host takes its key from, and passes on.</summary>
    public const string HostKey = "code";

    /// <summary>The names that a record of parameters binds.</summary>
    public static KnownParameters Of<TParameters>() => new(
    [
        .. typeof(TParameters).GetProperties().Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>(),
    ]);
}
