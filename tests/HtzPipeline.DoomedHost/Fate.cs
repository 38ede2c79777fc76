namespace HtzPipeline.DoomedHost;

/// <summary>What comes over a process at one of its storage requests.</summary>
internal enum Fate
{
    /// <summary>SIGKILL, and the request is never sent.</summary>
    KilledBefore,

    /// <summary>SIGKILL, and the request takes effect, but its reply finds nobody.</summary>
    KilledAfterwards,

    /// <summary>SIGTERM; the request is sent as soon as the process has begun to stop.</summary>
    AskedToStop,
}
