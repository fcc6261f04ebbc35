namespace Ops.Domain.Processes;

/// <summary>A process tree found in a log by the inductive miner, and why it looks as it does.</summary>
/// <remarks>
/// The log is parted by the first cut of choice, sequence, parallel and loop that its directly-follows graph has, then each part again. Where there is
/// none: an activity that occurs once in each trace runs beside the rest; or one without which there is a cut; or the part is repeated; or any order
/// is allowed. Ties go to what comes first in ordinal order, so that neither the order of cases nor of rows matters. Without noise every trace of the
/// log fits the tree. With a noise threshold (the miner's variant for infrequent behaviour) empty traces up to that share are dropped, and where no cut
/// is found it is sought again without the edges that are weaker than the threshold times the strongest way out of their source, the end included.
/// Sources: Leemans, Fahland and van der Aalst 2013 (both papers); Leemans, Robust Process Mining with Guarantees, 2017 (strict sequence cut).
/// Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class DiscoveredProcess : IExplainable
{
    private DiscoveredProcess() { }

    /// <summary>The model.</summary>
    public ProcessTree Tree { get; internal init; } = ProcessTree.Silent;

    /// <summary>The share up to which behaviour counts as noise.</summary>
    public double NoiseThreshold { get; internal init; }

    /// <summary>The cases of the log.</summary>
    public int Cases { get; internal init; }

    /// <summary>The cases whose trace the tree allows.</summary>
    public int FittingCases { get; internal init; }

    /// <summary>True if the tree allows every trace of the log; always so without noise.</summary>
    public bool Fits => FittingCases == Cases;

    /// <summary>The decisions, each before those about its parts.</summary>
    public ImmutableArray<DiscoveryStep> Steps { get; internal init; }

    /// <summary>Finds the process of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="noiseThreshold">The share up to which behaviour counts as noise, in [0, 1].</param>
    /// <returns>The tree and the decisions that led to it.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: the log has no case. <see cref="FaultCode.InvalidArgument"/>: the log is
    /// null or the threshold outside [0, 1]. <see cref="FaultCode.Overflow"/>: the tree is deeper than <see cref="ProcessTree.MaximumDepth"/>.
    /// </exception>
    public static DiscoveredProcess Of(EventLog log, double noiseThreshold = 0)
    {
        var traces = LogTraces.Of(log);
        Guard.InRange(noiseThreshold, 0.0, 1.0, nameof(noiseThreshold));
        var bag = new TraceBag();
        for (int i = 0; i < traces.Traces.Length; i++)
            bag.Add(traces.Traces[i], traces.Counts[i]);
        var miner = new InductiveMiner(traces.Labels, noiseThreshold);
        var tree = miner.Mine(bag);
        var replay = TreeReplay.Of(tree, traces.Labels);
        int fitting = 0;
        for (int i = 0; i < traces.Traces.Length; i++)
            fitting += replay.Accepts(traces.Traces[i]) ? traces.Counts[i] : 0;
        return new DiscoveredProcess
        {
            Tree = tree,
            NoiseThreshold = noiseThreshold,
            Cases = log.CaseCount,
            FittingCases = fitting,
            Steps = miner.Steps,
        };
    }

    /// <summary>Explains the tree.</summary>
    /// <returns>The explanation, with one part per decision.</returns>
    public Explanation Explain() =>
        Explanation.Of(new Phrase("Process tree", "流程树"), Tree.ToString()) with
        {
            Formula = Phrase.Of(
                $"{FittingCases} / {Cases} cases fit, noise threshold {NoiseThreshold}",
                $"{FittingCases} / {Cases} 个案例拟合，噪声阈值 {NoiseThreshold}"
            ),
            Source = new Phrase("Leemans, Fahland & van der Aalst 2013", "利曼斯、法兰德与范德阿尔斯特 2013"),
            Parts = [.. Steps.Select(step => step.Explain())],
        };
}
