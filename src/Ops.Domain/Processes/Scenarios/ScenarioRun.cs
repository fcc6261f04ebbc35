using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>One run of a process after the other, in the same memory.</summary>
internal sealed class ScenarioRun
{
    private readonly (int[] Steps, double[] UpTo)[] _first;
    private readonly (int[] Steps, double[] UpTo)[] _next;
    private readonly int[] _poolOf;
    private readonly ulong _seed;
    private readonly long _start;
    private readonly long _to;
    private readonly ArrivalClock[] _arrivals;
    private readonly TimeLaw[] _laws;
    private readonly PoolState[] _pools;
    private readonly int[] _ranks;
    private readonly ulong[] _numbers;
    private readonly bool _interrupts;
    private readonly EarliestHeap<ScenarioEvent> _events = new();
    private readonly Stack<int> _free = new();
    private readonly ScenarioTally _tally;
    private CaseState[] _cases = new CaseState[64];
    private int _used;
    private int _inside;
    private long _sequence;
    private ulong _streams;

    public ScenarioRun(ProcessScenario scenario, ProcessSimulationOptions options)
    {
        _first = scenario.First;
        _next = scenario.Next;
        _poolOf = scenario.PoolOf;
        _seed = options.Seed;
        _start = scenario.Start.ToUnixTimeTicks();
        long from = (scenario.Start + options.WarmUp).ToUnixTimeTicks();
        _to = (scenario.Start + options.Horizon).ToUnixTimeTicks();
        _arrivals = [.. scenario.Classes.Select(item => new ArrivalClock(item.Arrivals))];
        _laws = [.. scenario.Steps.Select(step => new TimeLaw(step.Seconds, step.TimeFactor))];
        _pools = [.. scenario.Pools.Select(pool => new PoolState(pool, scenario.ShiftEnd, from, _to))];
        bool ranked = scenario.Order != ServiceOrder.FirstCome;
        _ranks = [.. scenario.Classes.Select(item => ranked ? item.Priority : 0)];
        _numbers = new ulong[_ranks.Length];
        _interrupts = scenario.Order == ServiceOrder.PriorityInterrupting;
        _tally = new ScenarioTally(_ranks.Length, _laws.Length, from, _to);
    }

    /// <summary>
    /// The run of a number: case i of a class has the same random numbers in it whatever the scenario. It goes on after the window until all who
    /// came before its end have left, so that nobody is counted for being quick.
    /// </summary>
    public ScenarioReplication Run(int replication)
    {
        Restart((ulong)replication);
        while (_events.Count > 0)
        {
            var next = _events.Next();
            if (next.Time >= _to && _inside == 0)
                break;
            switch (next.Kind)
            {
                case ScenarioEventKind.Arrival:
                    Enter(next.At, next.Time);
                    break;
                case ScenarioEventKind.Finish:
                    if (_cases[next.At].Stamp == next.Stamp)
                        Finish(next.At, next.Time);
                    break;
                default:
                    _pools[next.At].Opening = long.MaxValue;
                    Dispatch(next.At, next.Time);
                    break;
            }
        }
        return _tally.Result([.. _pools.Select(pool => pool.Available() is > 0 and var available ? pool.Busy / available : (double?)null)]);
    }

    private void Restart(ulong replication)
    {
        _events.Clear();
        _free.Clear();
        (_used, _inside, _sequence) = (0, 0, 0);
        _tally.Restart();
        foreach (var pool in _pools)
            pool.Restart();
        // Every class of every replication has 2⁴⁰ streams: one for its arrivals, and one for each of its cases.
        _streams = unchecked(replication * (ulong)_arrivals.Length) << 40;
        for (int i = 0; i < _arrivals.Length; i++)
        {
            _numbers[i] = 0;
            _arrivals[i].Restart(new RandomStream(_seed, StreamOf(i)), _start);
            PlanArrival(i);
        }
    }

    private ulong StreamOf(int at) => unchecked(_streams + ((ulong)at << 40));

    private void PlanArrival(int at)
    {
        if (_arrivals[at].Next() is { } time)
            _events.Add(new ScenarioEvent(time, _sequence++, ScenarioEventKind.Arrival, at, 0));
    }

    private void Enter(int at, long now)
    {
        PlanArrival(at);
        if (!_free.TryPop(out int place))
        {
            place = _used++;
            if (place == _cases.Length)
                Array.Resize(ref _cases, 2 * place);
        }
        ref var entered = ref _cases[place];
        var stream = new RandomStream(_seed, unchecked(StreamOf(at) + ++_numbers[at]));
        entered.Class = at;
        entered.Entered = now;
        entered.Stream = stream.Id;
        entered.Draws.Restart(stream);
        entered.Visits = 0;
        entered.Waited = 0;
        _inside += now < _to ? 1 : 0;
        Go(place, Drawn(_first[at], entered.Draws.Next(stream, 0).First), now);
    }

    private void Go(int place, int step, long now)
    {
        ref var moved = ref _cases[place];
        moved.Step = step;
        moved.Visits++;
        (double work, moved.Turn) = moved.Draws.Next(new RandomStream(_seed, moved.Stream), moved.Visits);
        moved.Work = _laws[step].Ticks(work);
        _tally.Begin(step, moved.Entered);
        int pool = _poolOf[step];
        if (pool < 0)
        {
            moved.Ends = checked(now + moved.Work);
            _events.Add(new ScenarioEvent(moved.Ends, _sequence++, ScenarioEventKind.Finish, place, moved.Stamp));
            return;
        }
        moved.Order = _sequence++;
        Wait(place, pool, now);
        Dispatch(pool, now);
    }

    private void Wait(int place, int pool, long now)
    {
        _cases[place].WaitsSince = now;
        _pools[pool].Waiting.Add(new WaitingCase(_ranks[_cases[place].Class], _cases[place].Order, place));
    }

    private void Finish(int place, long now)
    {
        int step = _cases[place].Step;
        int pool = _poolOf[step];
        if (pool >= 0)
        {
            _pools[pool].Stop(_cases[place].Shift, _cases[place].Started, now);
            if (_interrupts)
                _pools[pool].Served.Remove(place);
        }
        int next = Drawn(_next[step], _cases[place].Turn);
        if (next >= 0)
            Go(place, next, now);
        else
            Leave(place, now);
        if (pool >= 0)
            Dispatch(pool, now);
    }

    private void Leave(int place, long now)
    {
        ref var left = ref _cases[place];
        _inside -= left.Entered < _to ? 1 : 0;
        _tally.Leave(left, now);
        _free.Push(place);
    }

    /// <summary>Lets those who wait begin, as far as somebody is idle and open or may be interrupted; else waits for the next opening.</summary>
    private void Dispatch(int at, long now)
    {
        var pool = _pools[at];
        while (pool.Waiting.Count > 0)
        {
            int shift = 0;
            while (shift < pool.Shifts && !(pool.HasIdle(shift) && pool.IsOpen(shift, now)))
                shift++;
            if (shift == pool.Shifts)
            {
                int victim = _interrupts ? Victim(pool, now) : -1;
                if (victim < 0)
                {
                    AwaitOpening(at, now);
                    return;
                }
                shift = _cases[victim].Shift;
                Interrupt(victim, at, now);
            }
            Start(pool, pool.Waiting.Next().Case, shift, now);
        }
    }

    private void Start(PoolState pool, int place, int shift, long now)
    {
        ref var started = ref _cases[place];
        long waited = now - started.WaitsSince;
        started.Waited += waited;
        _tally.Wait(started.Step, started.Entered, waited);
        started.Shift = shift;
        started.Started = now;
        started.Ends = pool.Start(shift, now, started.Work);
        if (_interrupts)
            pool.Served.Add(place);
        _events.Add(new ScenarioEvent(started.Ends, _sequence++, ScenarioEventKind.Finish, place, started.Stamp));
    }

    /// <summary>Of those in service whom the next one may interrupt now, the one of the lowest class who came last; −1 for nobody.</summary>
    private int Victim(PoolState pool, long now)
    {
        int next = pool.Waiting.First.Rank;
        int victim = -1;
        foreach (int place in pool.Served)
        {
            int rank = _ranks[_cases[place].Class];
            if (rank <= next || _cases[place].Ends <= now || !pool.IsOpen(_cases[place].Shift, now))
                continue;
            if (
                victim < 0
                || new WaitingCase(_ranks[_cases[victim].Class], _cases[victim].Order, 0).IsBefore(new(rank, _cases[place].Order, 0))
            )
                victim = place;
        }
        return victim;
    }

    private void Interrupt(int place, int pool, long now)
    {
        ref var stopped = ref _cases[place];
        stopped.Work -= _pools[pool].Stop(stopped.Shift, stopped.Started, now);
        stopped.Stamp++;
        _pools[pool].Served.Remove(place);
        Wait(place, pool, now);
    }

    private void AwaitOpening(int at, long now)
    {
        var pool = _pools[at];
        long opening = long.MaxValue;
        for (int shift = 0; shift < pool.Shifts; shift++)
        {
            if (pool.IsOpen(shift, now) || !(pool.HasIdle(shift) || CanInterrupt(pool, shift)))
                continue;
            opening = Math.Min(
                opening,
                pool.NextOpen(shift, now)
                    ?? throw Faults.Invalid(pool.Id, "it is never open again", "give calendars with more working hours")
            );
        }
        if (opening >= pool.Opening)
            return;
        pool.Opening = opening;
        _events.Add(new ScenarioEvent(opening, _sequence++, ScenarioEventKind.Opening, at, 0));
    }

    private bool CanInterrupt(PoolState pool, int shift) =>
        pool.Served.Exists(place => _cases[place].Shift == shift && _ranks[_cases[place].Class] > pool.Waiting.First.Rank);

    /// <summary>The step that a uniform number stands for; −1 when it lies beyond all shares.</summary>
    private static int Drawn((int[] Steps, double[] UpTo) table, double uniform)
    {
        for (int i = 0; i < table.UpTo.Length; i++)
        {
            if (uniform < table.UpTo[i])
                return table.Steps[i];
        }
        return -1;
    }
}
