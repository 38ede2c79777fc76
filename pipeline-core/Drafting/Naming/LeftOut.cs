using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting.Naming;

/// <summary>A name that no indicator was drafted of.</summary>
/// <param name="Name">The name.</param>
/// <param name="Place">The file and place where it is met first.</param>
/// <param name="Why">Why not, and what to do.</param>
public sealed record LeftOut(string Name, string Place, LocalText Why);
