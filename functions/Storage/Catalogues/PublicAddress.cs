using HtzPipeline.Functions.Http;

namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>Where the app is reached from outside: what the setting <c>Http:PublicAddress</c> says, or else the catalogue.</summary>
internal sealed class PublicAddress(HttpSettings settings)
{
    /// <summary>A path of the app as those outside reach it; null where nobody says where that is.</summary>
    /// <param name="about">Who publishes.</param>
    /// <param name="path">The path, without a slash at its beginning.</param>
    public Uri? Find(About about, string path) =>
        (settings.PublicAddress is { } own ? new Uri($"{own.AbsoluteUri.TrimEnd('/')}/") : about.Address) is { } address ? new(address, path) : null;

    /// <summary>The same; the path alone where nobody says.</summary>
    public string Of(About about, string path) => Find(about, path)?.AbsoluteUri ?? $"/{path}";
}
