using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Who reports.</summary>
/// <param name="Code">The code; the first folder of its uploads.</param>
/// <param name="Name">Its names.</param>
public sealed record Department(string Code, LocalText Name)
{
    /// <summary>What an error in one of its files does.</summary>
    public OnError OnError { get; init; }
}
