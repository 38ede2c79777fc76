namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>What can happen to a storage request.</summary>
internal enum Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>503 ServerBusy; it has no effect.</summary>
    Unavailable,

    /// <summary>429; it has no effect.</summary>
    TooManyRequests,

    /// <summary>500 OperationTimedOut; it has no effect.</summary>
    TimedOut,

    /// <summary>The connection is reset before it has an effect.</summary>
    Reset,

    /// <summary>Nobody answers, until the client gives up; it has no effect.</summary>
    Silence,

    /// <summary>It takes effect, and the connection is reset before the reply arrives.</summary>
    LostReply,
}
