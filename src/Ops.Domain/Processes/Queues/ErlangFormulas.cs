namespace Ops.Domain.Processes;

/// <summary>Erlang's formulas by recursion over the servers: no factorial, no overflow.</summary>
internal static class ErlangFormulas
{
    /// <summary>Erlang B: the share of customers that finds all servers busy and is lost. B_k = aB/(k + aB), B_0 = 1.</summary>
    public static double Blocking(double load, int servers)
    {
        double blocking = 1;
        for (int k = 1; k <= servers && blocking > 0; k++)
            blocking = Next(blocking, load, k);
        return blocking;
    }

    /// <summary>Erlang B of one server more.</summary>
    public static double Next(double blocking, double load, int servers) => load * blocking / (servers + (load * blocking));

    /// <summary>Erlang C from Erlang B: the share of customers that waits. C = B/(1 − ρ(1 − B)).</summary>
    public static double Waiting(double blocking, double utilization) => blocking / (1 - (utilization * (1 - blocking)));
}
