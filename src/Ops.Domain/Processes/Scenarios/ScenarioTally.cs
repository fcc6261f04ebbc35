using System.Runtime.InteropServices;
using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>Adds up what becomes of the cases of one run that came in the window.</summary>
internal sealed class ScenarioTally(int classes, int steps, long from, long to)
{
    private readonly List<long> _leads = [];
    private readonly int[] _cases = new int[classes];
    private readonly double[] _lead = new double[classes];
    private readonly double[] _wait = new double[classes];
    private readonly int[] _begun = new int[steps];
    private readonly double[] _stepWait = new double[steps];

    public void Restart()
    {
        _leads.Clear();
        Array.Clear(_cases);
        Array.Clear(_lead);
        Array.Clear(_wait);
        Array.Clear(_begun);
        Array.Clear(_stepWait);
    }

    public void Begin(int step, long entered) => _begun[step] += IsCounted(entered) ? 1 : 0;

    public void Wait(int step, long entered, long ticks)
    {
        if (IsCounted(entered))
            _stepWait[step] += Seconds(ticks);
    }

    public void Leave(in CaseState left, long now)
    {
        if (!IsCounted(left.Entered))
            return;
        _leads.Add(now - left.Entered);
        _cases[left.Class]++;
        _lead[left.Class] += Seconds(now - left.Entered);
        _wait[left.Class] += Seconds(left.Waited);
    }

    public ScenarioReplication Result(double?[] utilizations)
    {
        var sorted = CollectionsMarshal.AsSpan(_leads);
        DigitSort.Sort(sorted);
        return new ScenarioReplication
        {
            Cases = sorted.Length,
            Lead = Mean(_lead.Sum(), sorted.Length),
            Wait = Mean(_wait.Sum(), sorted.Length),
            Leads = LeadPercentiles.Of(sorted),
            ClassCases = [.. _cases],
            ClassLead = [.. _lead.Zip(_cases, Mean)],
            ClassWait = [.. _wait.Zip(_cases, Mean)],
            StepCount = [.. _begun],
            StepWait = [.. _stepWait.Zip(_begun, Mean)],
            Utilization = utilizations,
        };
    }

    private bool IsCounted(long entered) => entered >= from && entered < to;

    private static double? Mean(double sum, int count) => count == 0 ? null : sum / count;

    private static double Seconds(long ticks) => (double)ticks / NodaConstants.TicksPerSecond;
}
