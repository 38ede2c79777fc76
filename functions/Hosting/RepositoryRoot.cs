namespace HtzPipeline.Functions.Hosting;

/// <summary>Where the source tree lies, for what only runs from it: Azurite, the seeds, tests.</summary>
internal static class RepositoryRoot
{
    private const string Mark = "HtzPipeline.sln";

    /// <summary>The nearest folder above the program, or else above the working directory, that holds the solution.</summary>
    /// <exception cref="LocalRunException">There is none.</exception>
    public static string Find() =>
        Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory) ?? throw new LocalRunException(new(
            "请在源码目录中运行。",
            $"Neither {AppContext.BaseDirectory} nor {Environment.CurrentDirectory} lies in a clone of HtzPipeline (no {Mark} above them). Run it from the clone."));

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
