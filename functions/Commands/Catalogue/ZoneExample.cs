using HtzPipeline.Core.Drafting;
using HtzPipeline.Core.Drafting.Guesses;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary>The catalogue that <c>new-zone</c> writes, as long as nobody has changed it: its one department and indicator are examples, and give way to a draft.</summary>
internal static class ZoneExample
{
    private const string Resource = "new-zone/catalogue.yaml";
    private const string Name = "某某开发区";

    /// <summary>Whether a catalogue is the one that was written, with whatever name.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="catalogue">The file as it loads.</param>
    public static bool Is(string yaml, IndicatorCatalogue catalogue)
    {
        using var resource = new StreamReader(typeof(ZoneExample).Assembly.GetManifestResourceStream(Resource)!);
        var written = resource.ReadToEnd();
        var name = catalogue.About.Name.Zh;
        return Lines(yaml) == Lines(name != Name && ZoneName.IsSound(name) ? ZoneName.Of(name)!.In(written) : written);
    }

    /// <summary>A draft of the zone whose name was given when the example was written; as it is, where none was.</summary>
    public static CatalogueDraft Named(CatalogueDraft draft, IndicatorCatalogue example)
    {
        var name = example.About.Name;
        if (name.Zh == Name)
        {
            return draft;
        }

        var (root, question) = draft.Areas[0];
        var others = draft.Areas.Skip(1).ToLookup(one => one.Area.Name.Zh == name.Zh || ZoneNames.AreOfOne(one.Area.Name.Zh, name.Zh));
        string[] aliases = [root.Name.Zh, .. root.Aliases, .. others[true].SelectMany(one => one.Area.Aliases.Prepend(one.Area.Name.Zh)), .. example.RootArea.Aliases];
        var own = root with { Name = name, Aliases = [.. aliases.Where(alias => alias != name.Zh).Distinct()] };
        return draft with { Areas = [(own, question), .. others[false]] };
    }

    private static string Lines(string yaml) => yaml.ReplaceLineEndings("\n").TrimEnd();
}
