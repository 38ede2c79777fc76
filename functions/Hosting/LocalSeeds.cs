using HtzPipeline.Functions.Storage.Catalogues;
using Spectre.Console;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// What a local run starts from. A catalogue that is in force stays so, unless the command line names another; the example files go with the
/// example's catalogue only.
/// </summary>
/// <param name="Uploads">The folder of files to upload; null for none.</param>
/// <param name="AreExample">Whether the example's catalogue is in force.</param>
internal sealed record LocalSeeds(string? Uploads, bool AreExample)
{
    private static string Seeds => Path.Combine(RepositoryRoot.Find(), "seeds");

    private static string Example => Path.Combine(Seeds, "catalogue.yaml");

    /// <summary>Puts a catalogue in force where that is due, and says which one is.</summary>
    /// <exception cref="LocalRunException">The catalogue or the folder that is named does not exist.</exception>
    /// <exception cref="NoCatalogueException">The catalogue has faults.</exception>
    public static async Task<LocalSeeds> PrepareAsync(CatalogueSource catalogues, TemplateStore templates, LocalSettings settings, CancellationToken cancellation)
    {
        var named = settings.Catalogue is { } file ? Existing(file, File.Exists) : null;
        var isNew = named is null && await catalogues.PublishFirstAsync(Example, AuthorOf(Example), cancellation);
        if (named is not null)
        {
            await catalogues.PublishAsync(named, AuthorOf(named), cancellation);
        }

        var current = await catalogues.CurrentAsync(cancellation);
        var isExample = isNew || CatalogueLoader.Load(await File.ReadAllTextAsync(Example, cancellation), Example).Catalogue?.Version == current.Version;
        var from = named ?? (isExample ? Example : null);
        if (from is not null)
        {
            await PublishTemplatesAsync(templates, from, replaces: named is not null, cancellation);
        }

        Say(current, catalogues.Since(current.Version), from);
        var uploads = settings.WithoutExamples ? null
            : settings.Examples is { } folder ? Existing(folder, Directory.Exists)
            : isExample ? Path.Combine(Seeds, "uploads")
            : null;
        return new(uploads, isExample);
    }

    // As with the catalogue: what is in use stays so, unless the command line names another.
    private static async Task PublishTemplatesAsync(TemplateStore templates, string catalogue, bool replaces, CancellationToken cancellation)
    {
        foreach (var template in await TemplateFolder.ReadAsync(catalogue, cancellation))
        {
            if (replaces || await templates.ReadAsync(template.Name, template.Language, cancellation) is null)
            {
                await templates.PublishAsync(template, cancellation);
            }
        }
    }

    private static void Say(IndicatorCatalogue current, DateTimeOffset? since, string? file)
    {
        AnsiConsole.MarkupLineInterpolated($"指标目录 Catalogue  {current.RootArea.Name.Zh},版本 version {current.Version},{since:yyyy-MM-dd HH:mm}");
        if (file is not null)
        {
            AnsiConsole.MarkupLineInterpolated($"  来自 from {file}");
        }
        else
        {
            AnsiConsole.MarkupLineInterpolated($"  沿用已生效的目录,不是 {Example};换用请加 --catalogue 文件。It was in force already, and is another than that file; --catalogue FILE replaces it.");
        }
    }

    private static CatalogueAuthor AuthorOf(string file) => CatalogueAuthor.OfCommand(Environment.UserName, $"dotnet run {Path.GetFileName(file)}");

    private static string Existing(string path, Predicate<string> exists) => exists(path) ? Path.GetFullPath(path)
        : throw new LocalRunException(new($"找不到“{path}”。", $"There is no '{path}'."));
}
