using System.Diagnostics;
using OpenTelemetry;

namespace HtzPipeline.Functions.Telemetry;

/// <summary>
/// Takes away the words of failures: the storage clients put whole exceptions there, which may quote what they failed at. That it failed, and the
/// exception's type or the status code as <c>error.type</c>, stays.
/// </summary>
internal sealed class ReticentSpans : BaseProcessor<Activity>
{
    public override void OnEnd(Activity span)
    {
        if (span.StatusDescription is not null)
        {
            span.SetStatus(span.Status);
        }
    }
}
