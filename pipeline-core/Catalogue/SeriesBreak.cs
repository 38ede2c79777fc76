using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// A change in what an indicator measures (口径变化), such as 主营业务收入 becoming 营业收入: figures from there on are not compared
/// with those before.
/// </summary>
/// <param name="From">The first period of the new definition.</param>
/// <param name="What">What changed, for readers.</param>
public sealed record SeriesBreak(Period From, LocalText What)
{
    /// <summary>Reads the breaks of an indicator; none where the key is absent.</summary>
    internal static IReadOnlyList<SeriesBreak> Read(CatalogueEntry indicator)
    {
        var breaks = new List<SeriesBreak>();
        foreach (var entry in indicator.OptionalEntries("breaks"))
        {
            var text = entry.Text("from");
            if (!Period.TryParse(text, null, out var from) && text.Length > 0)
            {
                entry.Fault("from", new($"“from”写成了“{text}”,应为时期,如 2019-01、2019-Q1 或 2019。", $"'from' is '{text}', which is no period such as 2019-01, 2019-Q1 or 2019."));
            }

            breaks.Add(new(from, entry.Name()));
            entry.FaultUnknownKeys();
        }

        return breaks;
    }
}
