using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Benchmarks.Processes;

/// <summary>One raw row of the drawn log.</summary>
internal readonly record struct OrderRow(string Case, string Activity, Instant Completed, string Resource);

/// <summary>
/// An order process drawn with a linear congruential generator (Knuth's MMIX constants, seed 42): 83,000 cases, about 1.07 million events,
/// 20 activities and 50 resources. Triage is a choice of three, checks run in either order and may be repeated, a fifth is refused.
/// </summary>
internal sealed class OrderLog
{
    private const int Cases = 83_000;
    private const int Resources = 50;
    private static readonly string[] s_optional = ["insure", "gift-wrap", "engrave"];
    private readonly List<OrderRow> _rows = [];
    private readonly string[] _resources = [.. Enumerable.Range(0, Resources).Select(r => $"r{r:00}")];
    private ulong _state = 42;
    private string _case = "";
    private Instant _clock;

    private OrderLog() { }

    public static OrderRow[] Rows()
    {
        var log = new OrderLog();
        for (int c = 0; c < Cases; c++)
            log.Draw(c);
        return [.. log._rows];
    }

    public static EventLog Built(OrderRow[] rows)
    {
        var builder = new EventLogBuilder();
        foreach (var row in rows)
            builder.Add(row.Case, row.Activity, row.Completed, resource: row.Resource);
        return builder.Build();
    }

    private void Draw(int number)
    {
        _case = $"case-{number:000000}";
        _clock = Instant.FromUtc(2024, 1, 1, 0, 0) + Duration.FromMinutes(number * 6L);
        Do("register");
        double triage = Next();
        Do(
            triage < 0.6 ? "triage-fast"
            : triage < 0.9 ? "triage-normal"
            : "triage-hard"
        );
        Check();
        while (Next() < 0.15)
        {
            Do("request-info");
            Check();
        }
        if (Next() < 0.2)
            Do("reject");
        else
            Deliver();
        if (Next() < 0.7)
            Do("survey");
        Do("close");
    }

    private void Check()
    {
        bool isStockFirst = Next() < 0.5;
        Do(isStockFirst ? "check-stock" : "check-credit");
        Do(isStockFirst ? "check-credit" : "check-stock");
        Do("decide");
    }

    private void Deliver()
    {
        Do("approve");
        foreach (string step in s_optional)
        {
            if (Next() < 0.5)
                Do(step);
        }
        Do("pick");
        Do("pack");
        Do("ship");
        if (Next() < 0.05)
        {
            Do("claim");
            Do("pack");
        }
        Do("invoice");
    }

    private void Do(string activity)
    {
        _clock += Duration.FromSeconds(1 + (int)(Next() * 7200));
        _rows.Add(new OrderRow(_case, activity, _clock, _resources[(int)(Next() * Resources)]));
    }

    private double Next()
    {
        _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
        return (_state >> 11) / (double)(1UL << 53);
    }
}
