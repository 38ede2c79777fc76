namespace HtzPipeline.Core.Figures;

/// <summary>Observations by what they are of: what is published, or what is about to be. Not safe for several threads.</summary>
public sealed class ObservationSet
{
    private readonly Dictionary<ObservationKey, Observation> _observations = [];

    /// <summary>An empty set.</summary>
    public ObservationSet()
    {
    }

    /// <summary>A set of <paramref name="observations"/>; of two with the same key the later stays.</summary>
    public ObservationSet(IEnumerable<Observation> observations)
    {
        foreach (var observation in observations)
        {
            Put(observation);
        }
    }

    /// <summary>All observations, in no order.</summary>
    public IReadOnlyCollection<Observation> All => _observations.Values;

    /// <summary>The observation of a key, or null.</summary>
    public Observation? this[ObservationKey key] => _observations.GetValueOrDefault(key);

    /// <summary>The figure of a measure, or null.</summary>
    public Figure? this[ObservationKey key, Measure measure] => this[key]?[measure];

    /// <summary>When the first figure of a measure was uploaded, of all that were ever published of it; null where nobody knows.</summary>
    public Func<ObservationKey, Measure, DateTimeOffset?>? FirstUploads { get; init; }

    /// <summary>When a figure was first uploaded: by <see cref="FirstUploads"/>, or else when the one that stands was. Null if none is published.</summary>
    public DateTimeOffset? FirstUploadOf(ObservationKey key, Measure measure) =>
        FirstUploads?.Invoke(key, measure) ?? this[key, measure]?.Origin?.Uploaded;

    /// <summary>Adds the observation, or puts it in the place of the one with its key.</summary>
    public void Put(Observation observation) => _observations[observation.Key] = observation;
}
