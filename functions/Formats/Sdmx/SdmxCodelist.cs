using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>A code list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its names.</param>
/// <param name="CodesOf">Its codes, by the catalogue in force.</param>
internal sealed record SdmxCodelist(string Id, LocalText Name, Func<IndicatorCatalogue, IReadOnlyList<SdmxCode>> CodesOf);
