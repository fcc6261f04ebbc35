namespace Ops.Domain.Processes;

/// <summary>The passes over a log that count each kind of inefficiency.</summary>
internal sealed class InefficiencyScan(EventLog log, InefficiencyOptions options)
{
    internal sealed class Tally(StepFindingKind kind, params ImmutableArray<string> subject)
    {
        private int _lastCase = -1;

        public StepFindingKind Kind { get; } = kind;

        public ImmutableArray<string> Subject { get; } = subject;

        public int Occurrences { get; private set; }

        public int Cases { get; private set; }

        public Int128 Ticks { get; private set; }

        public void Add(int at, long ticks)
        {
            Occurrences++;
            Cases += at != _lastCase ? 1 : 0;
            _lastCase = at;
            Ticks += ticks;
        }

        public void Spend(Int128 ticks) => Ticks += ticks;
    }

    public List<Tally> Tallies()
    {
        var found = new List<Tally>();
        Repeats(found);
        PingPong(found);
        foreach (var approval in options.Approvals)
            ZeroRefusal(approval, found);
        if (!options.GoodEnds.IsEmpty)
        {
            foreach (string activity in options.OptionalActivities)
                Skipped(activity, found);
        }
        return found;
    }

    /// <summary>The time since the event before it in its case.</summary>
    private long StepTicks(int at, int first) => at == first ? 0 : log.Completed[at] - log.Completed[at - 1];

    private void Repeats(List<Tally> found)
    {
        var loops = new Tally?[log.ActivityNames.Length];
        var returns = new Tally?[log.ActivityNames.Length];
        var lastCase = new int[log.ActivityNames.Length];
        Array.Fill(lastCase, -1);
        for (int c = 0; c < log.CaseCount; c++)
        {
            int first = log.First(c);
            for (int i = first; i < log.End(c); i++)
            {
                int activity = log.Activities[i];
                if (lastCase[activity] == c)
                {
                    bool isLoop = log.Activities[i - 1] == activity;
                    ref var tally = ref (isLoop ? loops : returns)[activity];
                    tally ??= new Tally(isLoop ? StepFindingKind.SelfLoop : StepFindingKind.Return, log.ActivityNames[activity]);
                    tally.Add(c, StepTicks(i, first));
                }
                lastCase[activity] = c;
            }
        }
        found.AddRange(loops.OfType<Tally>());
        found.AddRange(returns.OfType<Tally>());
    }

    /// <summary>Spans of one pair that overlap in a case count once: each adds what lies behind the end of the one before.</summary>
    private void PingPong(List<Tally> found)
    {
        int[] ranks = NameTable.Ranks(log.ResourceNames);
        var pairs = new Dictionary<(int, int), (Tally Tally, int Case, long Reached)>();
        for (int c = 0; c < log.CaseCount; c++)
        {
            for (int i = log.First(c) + 2; i < log.End(c); i++)
            {
                (int before, int at) = (log.Resources[i - 1], log.Resources[i]);
                if (before == EventLog.NoResource || at == EventLog.NoResource || before == at || log.Resources[i - 2] != at)
                    continue;
                var pair = ranks[before] < ranks[at] ? (before, at) : (at, before);
                if (!pairs.TryGetValue(pair, out var state))
                    state = (new Tally(StepFindingKind.PingPong, log.ResourceNames[pair.Item1], log.ResourceNames[pair.Item2]), -1, 0);
                long from = log.Completed[i - 2];
                if (state.Case == c)
                    from = Math.Max(from, state.Reached);
                state.Tally.Add(c, log.Completed[i] - from);
                pairs[pair] = (state.Tally, c, log.Completed[i]);
            }
        }
        found.AddRange(pairs.Values.Select(state => state.Tally));
    }

    private void ZeroRefusal(ApprovalStep approval, List<Tally> found)
    {
        int activity = Array.IndexOf(log.ActivityNames, approval.Activity);
        var tally = new Tally(StepFindingKind.ZeroRefusal, approval.Activity);
        for (int c = 0; c < log.CaseCount; c++)
        {
            for (int i = log.First(c); i < log.End(c); i++)
            {
                if (log.Activities[i] != activity)
                    continue;
                if (i + 1 < log.End(c) && approval.Refusals.Contains(log.ActivityNames[log.Activities[i + 1]]))
                    return;
                tally.Add(c, StepTicks(i, log.First(c)));
            }
        }
        if (tally.Occurrences >= options.MinimumExecutions)
            found.Add(tally);
    }

    private void Skipped(string name, List<Tally> found)
    {
        int activity = Array.IndexOf(log.ActivityNames, name);
        var tally = new Tally(StepFindingKind.Skipped, name);
        int good = 0;
        Int128 ticks = 0;
        for (int c = 0; c < log.CaseCount; c++)
        {
            if (!options.GoodEnds.Contains(log.ActivityNames[log.Trace(c)[^1]]))
                continue;
            good++;
            if (!log.Trace(c).Contains(activity))
                tally.Add(c, 0);
            for (int i = log.First(c); i < log.End(c); i++)
                ticks += log.Activities[i] == activity ? StepTicks(i, log.First(c)) : 0;
        }
        if (tally.Occurrences == 0 || (double)tally.Occurrences / good < options.SkipThreshold)
            return;
        tally.Spend(ticks);
        found.Add(tally);
    }
}
