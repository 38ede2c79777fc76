using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary>The catalogue that a command works with: a file that is named, or the one published with the app, or the repository's.</summary>
internal static class CatalogueFile
{
    private static readonly string InTree = Path.Combine("seeds", "catalogue.yaml");

    /// <summary>Where it is.</summary>
    /// <exception cref="CommandUsageException">It is not there.</exception>
    public static string Find(string? path)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, InTree);
        path ??= File.Exists(beside) ? beside : Path.Combine(Root(), InTree);
        if (!File.Exists(path))
        {
            throw new CommandUsageException(new LocalText($"没有指标目录文件“{path}”。", $"There is no catalogue '{path}'."));
        }

        return path;
    }

    /// <summary>Loads it.</summary>
    /// <exception cref="CommandUsageException">It is not there, or has faults.</exception>
    public static async Task<IndicatorCatalogue> LoadAsync(string? named)
    {
        var path = Find(named);
        var load = CatalogueLoader.Load(await File.ReadAllBytesAsync(path), path);
        return load.Catalogue ?? throw new CommandUsageException(
            new LocalText(
                $"指标目录有 {load.Faults.Count} 处错误:\n{Lines(load.Faults, fault => fault.Reason.Zh)}\n",
                $"The catalogue has faults: {load.Faults.Count}.\n{Lines(load.Faults, fault => fault.Reason.En)}"));
    }

    private static string Lines(IEnumerable<CatalogueFault> faults, Func<CatalogueFault, string> reason) =>
        string.Join('\n', faults.Select(fault => $"{fault.File}({fault.Line}): {reason(fault)}"));

    private static string Root()
    {
        try
        {
            return RepositoryRoot.Find();
        }
        catch (LocalRunException)
        {
            throw new CommandUsageException(new LocalText("找不到指标目录,请用 --catalogue 指定。", "There is no catalogue beside the app; name one with --catalogue."));
        }
    }
}
