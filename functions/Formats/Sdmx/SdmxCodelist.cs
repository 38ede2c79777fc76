namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>A code list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its names.</param>
/// <param name="CodesOf">Its codes, by the catalogue in force.</param>
internal sealed record SdmxCodelist(string Id, LocalText Name, Func<IndicatorCatalogue, IReadOnlyList<SdmxCode>> CodesOf);

/// <summary>A code of a code list.</summary>
/// <param name="Id">The code, as it stands in keys.</param>
/// <param name="Name">Its names.</param>
/// <param name="Parent">The code above it in the same list; null if none.</param>
internal sealed record SdmxCode(string Id, LocalText Name, string? Parent = null);
