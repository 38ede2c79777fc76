namespace HtzPipeline.Functions.Webhooks;

/// <summary>Who can be reached at an address.</summary>
internal enum AddressKind
{
    /// <summary>The platform's own services (instance metadata above all), several at once, or nobody: what nothing else is said of is refused.</summary>
    Special,

    /// <summary>This machine.</summary>
    Loopback,

    /// <summary>Somebody in the network that this machine is in.</summary>
    Private,

    /// <summary>Anyone on the internet.</summary>
    Public,
}
