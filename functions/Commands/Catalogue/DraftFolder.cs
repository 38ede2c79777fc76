using HtzPipeline.Core.Drafting;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary>The files of departments in a folder: <c>{department}/{period}/{file}</c>, <c>{department}/{file}</c>, or all in one.</summary>
internal static class DraftFolder
{
    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="stages">What is done with each.</param>
    /// <param name="progress">Is told of each file before it is read: its number from 1, of how many, its path.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Those read, and of those that cannot be read why.</returns>
    /// <exception cref="CommandUsageException">There is no such folder, or no file in it.</exception>
    public static (IReadOnlyList<DraftFile> Read, IReadOnlyList<(string Path, Finding Why)> Unreadable) Read(
        string folder, FileStages stages, Action<int, int, string> progress, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommandUsageException("folder-not-found", new($"没有文件夹“{folder}”。", $"There is no folder '{folder}'."));
        }

        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToList();
        if (paths.Count == 0)
        {
            throw new CommandUsageException("folder-is-empty", new($"文件夹“{folder}”中没有文件。", $"There is no file in the folder '{folder}'."));
        }

        var (read, unreadable) = (new List<DraftFile>(), new List<(string, Finding)>());
        foreach (var (index, path) in paths.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            progress(index + 1, paths.Count, path);
            var (department, period) = PlaceOf(path.Split(Path.DirectorySeparatorChar)[..^1]);
            try
            {
                using var file = File.OpenRead(Path.Combine(folder, path));
                read.Add(new(department, period, Path.GetFileName(path), stages.ReadWhole(file, new(Path.GetFileName(path), period), cancellation)));
            }
            catch (UnreadableFileException reason)
            {
                unreadable.Add((path, reason.Finding));
            }
        }

        return (read, unreadable);
    }

    // The last folder may be a period; the one before it, or the last itself, is the department.
    private static (string? Department, Period? Period) PlaceOf(string[] folders) =>
        folders is [.., var last] && WrittenPeriod.TryParse(last, out var period) ? (folders.Length > 1 ? folders[^2] : null, period) : (folders.LastOrDefault(), null);
}
