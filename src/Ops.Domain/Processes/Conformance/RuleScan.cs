using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Looks at the cases of a log with one rule.</summary>
internal sealed class RuleScan
{
    private readonly EventLog _log;
    private readonly ProcessRule _rule;
    private readonly int[] _ids;

    public RuleScan(EventLog log, ProcessRule rule)
    {
        _log = log;
        _rule = rule;
        _ids = [.. rule.Activities.Select(name => Array.IndexOf(log.ActivityNames, name))];
    }

    private int A => _ids[0];

    private int B => _ids[1];

    public RuleTally Case(int c)
    {
        var trace = _log.Trace(c);
        return _rule.Kind switch
        {
            ProcessRuleKind.Response => Response(trace, alternate: false),
            ProcessRuleKind.AlternateResponse => Response(trace, alternate: true),
            ProcessRuleKind.ChainResponse => ChainResponse(trace),
            ProcessRuleKind.Precedence => Precedence(trace),
            ProcessRuleKind.Succession => Response(trace, alternate: false) + Precedence(trace),
            ProcessRuleKind.MaximumTime => MaximumTime(c),
            ProcessRuleKind.FourEyes => Pairs(c, same: false),
            ProcessRuleKind.SameResource => Pairs(c, same: true),
            ProcessRuleKind.Segregation => Segregation(c),
            ProcessRuleKind.Init => Once(trace[0] == A),
            ProcessRuleKind.End => Once(trace[^1] == A),
            ProcessRuleKind.Existence => Once(trace.Count(A) >= _rule.Times),
            ProcessRuleKind.Absence => Once(trace.Count(A) <= _rule.Times),
            ProcessRuleKind.Exactly => Once(trace.Count(A) == _rule.Times),
            _ => Presence(trace.Count(A), trace.Count(B)),
        };
    }

    private static RuleTally Once(bool kept) => new(1, kept ? 1 : 0, 0);

    private RuleTally Presence(int a, int b) =>
        _rule.Kind switch
        {
            ProcessRuleKind.RespondedExistence => new RuleTally(a, b > 0 ? a : 0, 0),
            ProcessRuleKind.CoExistence => new RuleTally(a + b, a > 0 && b > 0 ? a + b : 0, 0),
            _ => new RuleTally(a + b, a > 0 && b > 0 ? 0 : a + b, 0),
        };

    private RuleTally Response(ReadOnlySpan<int> trace, bool alternate)
    {
        int activations = 0;
        int kept = 0;
        bool later = false;
        for (int i = trace.Length - 1; i >= 0; i--)
        {
            if (trace[i] == A)
            {
                activations++;
                kept += later ? 1 : 0;
                later &= !alternate;
            }
            later |= trace[i] == B;
        }
        return new RuleTally(activations, kept, 0);
    }

    private RuleTally ChainResponse(ReadOnlySpan<int> trace)
    {
        int activations = 0;
        int kept = 0;
        for (int i = 0; i < trace.Length; i++)
        {
            if (trace[i] != A)
                continue;
            activations++;
            kept += i + 1 < trace.Length && trace[i + 1] == B ? 1 : 0;
        }
        return new RuleTally(activations, kept, 0);
    }

    private RuleTally Precedence(ReadOnlySpan<int> trace)
    {
        int activations = 0;
        int kept = 0;
        bool earlier = false;
        foreach (int activity in trace)
        {
            if (activity == B)
            {
                activations++;
                kept += earlier ? 1 : 0;
            }
            earlier |= activity == A;
        }
        return new RuleTally(activations, kept, 0);
    }

    private RuleTally MaximumTime(int c)
    {
        int activations = 0;
        int kept = 0;
        int next = -1;
        for (int i = _log.End(c) - 1; i >= _log.First(c); i--)
        {
            if (_log.Activities[i] == B)
                next = i;
            if (_log.Activities[i] != A || next < 0)
                continue;
            activations++;
            long ticks = EdgeTimes.Worked(_rule.Calendar, _log.Completed[i], _log.Completed[next]);
            kept += Duration.FromTicks(ticks) <= _rule.Longest ? 1 : 0;
        }
        return new RuleTally(activations, kept, 0);
    }

    /// <summary>Each pair of an a and a b: counted by resource, not pair by pair.</summary>
    private RuleTally Pairs(int c, bool same)
    {
        var byResource = new Dictionary<int, (long A, long B)>();
        long allA = 0;
        long allB = 0;
        long knownA = 0;
        long knownB = 0;
        for (int i = _log.First(c); i < _log.End(c); i++)
        {
            int a = _log.Activities[i] == A ? 1 : 0;
            int b = _log.Activities[i] == B ? 1 : 0;
            int resource = _log.Resources[i];
            allA += a;
            allB += b;
            if (a + b == 0 || resource == EventLog.NoResource)
                continue;
            var (doneA, doneB) = byResource.GetValueOrDefault(resource);
            byResource[resource] = (doneA + a, doneB + b);
            knownA += a;
            knownB += b;
        }
        long equal = byResource.Values.Sum(done => done.A * done.B);
        long pairs = knownA * knownB;
        return new RuleTally(pairs, same ? equal : pairs - equal, allA * allB - pairs);
    }

    private RuleTally Segregation(int c)
    {
        var doneBy = new Dictionary<int, (int Activity, bool Several)>();
        int unknown = 0;
        for (int i = _log.First(c); i < _log.End(c); i++)
        {
            int activity = _log.Activities[i];
            int resource = _log.Resources[i];
            if (Array.IndexOf(_ids, activity) < 0)
                continue;
            if (resource == EventLog.NoResource)
                unknown++;
            else if (doneBy.TryGetValue(resource, out var done))
                doneBy[resource] = (done.Activity, done.Several || done.Activity != activity);
            else
                doneBy.Add(resource, (activity, false));
        }
        return new RuleTally(doneBy.Count, doneBy.Values.Count(done => !done.Several), unknown);
    }
}
