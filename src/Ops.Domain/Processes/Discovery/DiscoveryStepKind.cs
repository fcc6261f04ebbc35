namespace Ops.Domain.Processes;

/// <summary>What the miner did with a part of the log.</summary>
public enum DiscoveryStepKind
{
    /// <summary>Traces without an event, few enough to be noise, were left out.</summary>
    DroppedEmptyTraces,

    /// <summary>The part can be skipped: some of its traces have no event.</summary>
    OptionalPart,

    /// <summary>The activities fall apart into groups between which no trace goes.</summary>
    ExclusiveCut,

    /// <summary>The groups follow each other in one order.</summary>
    SequenceCut,

    /// <summary>The groups' activities follow each other in every order.</summary>
    ParallelCut,

    /// <summary>The other groups lead from the ends of the first back to its starts.</summary>
    LoopCut,

    /// <summary>No cut; an activity that occurs once in each trace runs beside the rest.</summary>
    OncePerTrace,

    /// <summary>No cut; without one activity, which runs beside the rest, there is one.</summary>
    ConcurrentActivity,

    /// <summary>No cut; the part starts again after an end.</summary>
    StrictRepetition,

    /// <summary>No cut; the part starts again.</summary>
    Repetition,

    /// <summary>No cut; any of the activities, any number of times, in any order.</summary>
    AnyOrder,
}
