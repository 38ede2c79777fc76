namespace HtzPipeline.EndToEnd.Tests;

/// <summary>Programs from the npm packages that the app's own lock file pins; starting the app has installed them.</summary>
internal static class NodeTools
{
    private static string Packages => Path.Combine(Repository.Root, "node_modules");

    /// <summary>Runs a program of a package in a folder.</summary>
    /// <param name="folder">The folder, which finds the packages as its own.</param>
    /// <param name="script">The program, under <c>node_modules</c>, or a script in the folder.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it printed.</returns>
    public static Task<string> RunAsync(string folder, string script, params IEnumerable<string> arguments)
    {
        var link = Path.Combine(folder, "node_modules");
        if (!Directory.Exists(link))
        {
            Directory.CreateSymbolicLink(link, Packages);
        }

        return ExternalProgram.RunAsync("node", [Path.Combine(File.Exists(Path.Combine(folder, script)) ? folder : link, script), .. arguments], folder);
    }
}
