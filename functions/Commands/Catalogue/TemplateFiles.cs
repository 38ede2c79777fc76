using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary>The templates that lie beside a catalogue, tried before they are put in use.</summary>
internal static class TemplateFiles
{
    /// <summary>Reads them, and tries each by the catalogue.</summary>
    /// <returns>None where there is no such folder.</returns>
    /// <exception cref="CommandUsageException">One has faults; all of these are named, with file, line and reason.</exception>
    public static async Task<IReadOnlyList<BulletinTemplate>> LoadAsync(string catalogueFile, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var templates = await TemplateFolder.ReadAsync(catalogueFile, cancellation);
        var faults = templates.SelectMany(template => Composer.FaultsOf(template, catalogue)).ToList();
        return faults.Count == 0 ? templates : throw CommandUsageException.Of([.. faults.Select(fault => new CommandError(
            fault.Finding.Kind.Code,
            new($"{fault.File}({fault.Line}): {fault.Finding.Message.Zh}{fault.Finding.Advice.Zh}", $"{fault.File}({fault.Line}): {fault.Finding.Message.En} {fault.Finding.Advice.En}")))]);
    }
}
