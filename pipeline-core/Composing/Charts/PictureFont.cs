using SkiaSharp;

namespace HtzPipeline.Core.Composing.Charts;

/// <summary>
/// The font that the words of a picture are drawn in. The library brings none and looks for none, so the folders of the usual systems are looked through
/// for one that has the Chinese characters.
/// </summary>
/// <param name="Face">The font; null draws no words.</param>
internal sealed record PictureFont(SKTypeface? Face)
{
    // By the names of the files, the best first: the number is where in a collection the simplified face stands. Latin ones draw the numbers at least.
    private static readonly (string File, int Face)[] Known =
    [
        ("NotoSansCJK-Regular.ttc", 2), ("NotoSansCJKsc-Regular.otf", 0), ("NotoSansSC-Regular.otf", 0), ("NotoSansSC-Regular.ttf", 0),
        ("SourceHanSansSC-Regular.otf", 0), ("SourceHanSansCN-Regular.otf", 0), ("SourceHanSans-Regular.ttc", 2), ("msyh.ttc", 0), ("PingFang.ttc", 0),
        ("wqy-microhei.ttc", 0), ("wqy-zenhei.ttc", 0), ("DroidSansFallbackFull.ttf", 0), ("simhei.ttf", 0), ("simsun.ttc", 0),
        ("NotoSans-Regular.ttf", 0), ("LiberationSans-Regular.ttf", 0), ("DejaVuSans.ttf", 0), ("arial.ttf", 0),
    ];

    private static readonly Lazy<PictureFont> Found = new(() => In(SystemFolders()));

    /// <summary>The best font of this machine, looked for once.</summary>
    public static PictureFont OfThisMachine => Found.Value;

    /// <summary>The best font in some folders and those within them.</summary>
    /// <param name="folders">The folders; one that is not there is passed over.</param>
    public static PictureFont In(IEnumerable<string> folders)
    {
        var files = folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
            .ToLookup(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase);
        return new(Known.SelectMany(known => files[known.File].Select(path => SKTypeface.FromFile(path, known.Face))).FirstOrDefault(face => face is not null));
    }

    /// <summary>Whether it has all characters of a text.</summary>
    public bool Has(string text)
    {
        if (Face is null)
        {
            return false;
        }

        using var font = new SKFont(Face);
        return font.ContainsGlyphs(text);
    }

    // Beside the app first: an app that is hosted has no say in what is installed.
    private static string[] SystemFolders() =>
    [
        Path.Combine(AppContext.BaseDirectory, "fonts"),
        "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];
}
