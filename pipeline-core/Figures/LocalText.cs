namespace HtzPipeline.Core.Figures;

/// <summary>A text in the two languages of the system.</summary>
/// <param name="Zh">Chinese, the first.</param>
/// <param name="En">English.</param>
public sealed record LocalText(string Zh, string En);
