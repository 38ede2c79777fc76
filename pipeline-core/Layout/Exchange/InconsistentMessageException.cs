using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>A data message that contradicts itself; how, in both languages. Becomes a finding about its sheet.</summary>
internal sealed class InconsistentMessageException(LocalText how) : Exception(how.En)
{
    /// <summary>The finding.</summary>
    public Finding At(string? sheet) => Finding.Of(StructureFindings.InconsistentMessage, new(sheet, null), ("found", how));
}
