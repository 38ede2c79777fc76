using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary>The templates that lie beside a catalogue, in the folder <c>templates</c>.</summary>
internal static class TemplateFiles
{
    private const string Folder = "templates";

    /// <summary>Reads them, and tries each by the catalogue.</summary>
    /// <returns>None where there is no such folder.</returns>
    /// <exception cref="CommandUsageException">One has faults; all of these are named, with file, line and reason.</exception>
    public static async Task<IReadOnlyList<BulletinTemplate>> LoadAsync(string catalogueFile, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(catalogueFile))!, Folder);
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

        var faults = templates.SelectMany(template => Composer.FaultsOf(template, catalogue)).ToList();
        return faults.Count == 0 ? templates : throw CommandUsageException.Of([.. faults.Select(fault => new CommandError(
            fault.Finding.Kind.Code,
            new($"{fault.File}({fault.Line}): {fault.Finding.Message.Zh}{fault.Finding.Advice.Zh}", $"{fault.File}({fault.Line}): {fault.Finding.Message.En} {fault.Finding.Advice.En}")))]);
    }
}
