using HtzPipeline.Core.Drafting.Codes;

namespace HtzPipeline.Core.Drafting;

/// <summary>How a catalogue is drafted.</summary>
/// <param name="Codes">What codes are made of.</param>
/// <param name="RulesInForce">Whether rules that were found to hold are in force; otherwise they are comments, for somebody to decide.</param>
public sealed record DraftOptions(CodeStyle Codes = CodeStyle.Pinyin, bool RulesInForce = false);
