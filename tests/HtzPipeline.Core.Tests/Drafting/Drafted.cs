using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Tests.Drafting;

/// <summary>Drafts from files that are written in a test.</summary>
internal static class Drafted
{
    /// <summary>A file as it lies in a folder: <c>economy/2019-08/产值.csv</c>.</summary>
    public static DraftFile File(string path, string text)
    {
        var parts = path.Split('/');
        var period = Period.Parse(parts[^2]);
        var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return new(parts.Length > 2 ? parts[^3] : null, period, parts[^1], BulletinReader.Read(file, ReadingLimits.Default, new(parts[^1], period)).Kept());
    }

    /// <summary>What is drafted of files.</summary>
    public static CatalogueDraft Of(params (string Path, string Text)[] files) =>
        CatalogueDrafter.Draft([.. files.Select(file => File(file.Path, file.Text))], null, new());

    /// <summary>The catalogue that a draft is when it is written and loaded.</summary>
    public static IndicatorCatalogue Loaded(string yaml)
    {
        var load = CatalogueLoader.Load(yaml, "draft.yaml");
        Assert.Empty(load.Faults);
        return load.Catalogue!;
    }

    /// <summary>The one indicator of a name.</summary>
    public static DraftedIndicator Indicator(this CatalogueDraft draft, string name) =>
        Assert.Single(draft.Indicators, one => one.Indicator.Name.Zh == name || one.Indicator.Aliases.Contains(name));
}
