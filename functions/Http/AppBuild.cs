using System.Reflection;

namespace HtzPipeline.Functions.Http;

/// <summary>Which build of the app this is: another may write the same figures otherwise.</summary>
internal static class AppBuild
{
    private static readonly Assembly[] Assemblies = [typeof(AppBuild).Assembly, typeof(IndicatorCatalogue).Assembly];

    /// <summary>The same for the same code, since builds are deterministic.</summary>
    public static string Id { get; } = string.Concat(Assemblies.Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString("N")));

    /// <summary>When it was built, UTC.</summary>
    public static DateTimeOffset Time { get; } = Assemblies.Max(assembly => File.GetLastWriteTimeUtc(Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.dll")));
}
