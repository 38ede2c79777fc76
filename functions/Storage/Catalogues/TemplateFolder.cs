using HtzPipeline.Core.Composing.Templates;

namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>The templates of bulletins that lie beside a catalogue's file, in the folder <c>templates</c>.</summary>
internal static class TemplateFolder
{
    private const string Name = "templates";

    /// <summary>Reads them, as yet untried; none where there is no such folder.</summary>
    public static async Task<IReadOnlyList<BulletinTemplate>> ReadAsync(string catalogueFile, CancellationToken cancellation)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(catalogueFile))!, Name);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var templates = new List<BulletinTemplate>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (BulletinTemplate.Read(Path.GetFileName(path)) is var (name, language))
            {
                templates.Add(new(name, language, (await File.ReadAllTextAsync(path, cancellation)).ReplaceLineEndings("\n")));
            }
        }

        return templates;
    }
}
