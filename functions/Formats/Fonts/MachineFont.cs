using HtzPipeline.Core.Composing.Charts;

namespace HtzPipeline.Functions.Formats.Fonts;

/// <summary>
/// The font of this machine that the charts of documents are drawn with: a Chinese one, else one that has at least the digits. Nothing is looked for
/// until a document is asked for.
/// </summary>
internal static class MachineFont
{
    // By the names of the files, the best first: the number is where in a collection the simplified face stands.
    private static readonly (string File, int Face)[] Known =
    [
        ("NotoSansCJK-Regular.ttc", 2), ("NotoSansCJKsc-Regular.otf", 0), ("NotoSansSC-Regular.otf", 0), ("NotoSansSC-Regular.ttf", 0),
        ("SourceHanSansSC-Regular.otf", 0), ("SourceHanSansCN-Regular.otf", 0), ("SourceHanSans-Regular.ttc", 2), ("msyh.ttc", 0), ("PingFang.ttc", 0),
        ("wqy-microhei.ttc", 0), ("wqy-zenhei.ttc", 0), ("DroidSansFallbackFull.ttf", 0), ("simhei.ttf", 0), ("simsun.ttc", 0),
        ("NotoSans-Regular.ttf", 0), ("LiberationSans-Regular.ttf", 0), ("DejaVuSans.ttf", 0), ("arial.ttf", 0),
    ];

    private static readonly Lazy<PictureFont> Best = new(() => In(Folders()));

    /// <summary>The best font there is, looked for once.</summary>
    public static PictureFont Found => Best.Value;

    /// <summary>Whether it has what Chinese is written with.</summary>
    public static bool IsChinese => Found.Has("规模以上工业总产值");

    /// <summary>The best font in some folders and those within them.</summary>
    /// <param name="folders">The folders; one that is not there is passed over.</param>
    public static PictureFont In(IEnumerable<string> folders)
    {
        var files = folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
            .ToLookup(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase);
        return Known.SelectMany(known => files[known.File].Select(path => Read(path, known.Face))).FirstOrDefault(font => font is not null) ?? PictureFont.None;
    }

    private static PictureFont? Read(string path, int face)
    {
        using var file = File.OpenRead(path);
        return PictureFont.Read(file, face);
    }

    // Beside the app first: an app that is hosted has no say in what is installed.
    private static string[] Folders() =>
    [
        Path.Combine(AppContext.BaseDirectory, "fonts"),
        "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];
}
