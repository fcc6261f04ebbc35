using System.Globalization;
using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>
/// Problems of the project scheduling problem library (R. Kolisch and A. Sprecher, PSPLIB, EJOR 96, 1996), set j30: 30 activities and four resources.
/// The figures are those of the test data of OR-Tools (j301_1.sm) and of the MiniZinc benchmarks (rcpsp/data_psplib/j30), without the two dummies.
/// </summary>
internal sealed class PsplibInstance
{
    /// <summary>j301_1.sm.</summary>
    public static readonly PsplibInstance J301_1 = new(
        [12, 13, 4, 12],
        """
        8:4,0,0,0>5,10,14 4:10,0,0,0>6,7,12 6:0,0,0,3>4,8,9 3:3,0,0,0>19 8:0,0,0,8>29 5:4,0,0,0>26 9:0,1,0,0>11,18,26
        2:6,0,0,0>13 7:0,0,0,1>15,24 9:0,5,0,0>19,25 2:0,7,0,0>13 6:4,0,0,0>16,17 3:0,8,0,0>16 9:3,0,0,0>24 10:0,0,0,5>20,21
        6:0,0,0,8>21 5:0,0,0,7>19,21 3:0,1,0,0>23,28 7:0,10,0,0>22,24 2:0,0,0,6>27 7:2,0,0,0>22 2:3,0,0,0>23 3:0,9,0,0>29
        3:4,0,0,0>29 7:0,0,4,0>30 8:0,0,0,7>27 3:0,8,0,0>30 7:0,7,0,0> 2:0,7,0,0> 2:0,0,2,0>
        """
    );

    /// <summary>j301_2.sm.</summary>
    public static readonly PsplibInstance J301_2 = new(
        [14, 10, 11, 14],
        """
        2:0,0,2,0>9 10:0,8,0,0>4,8,14 7:0,0,7,0>6,12 1:8,0,0,0>5,16 3:0,0,0,8>12,15,17 6:0,0,5,0>7,10,18 2:0,9,0,0>26
        10:0,0,0,2>13,27 5:1,0,0,0>11,21 9:2,0,0,0>20,25 4:0,0,6,0>23 4:0,5,0,0>24 2:0,0,10,0>24 4:0,0,0,10>20
        10:10,0,0,0>19,25 10:0,0,7,0>20,25,28 7:5,0,0,0>22 10:0,0,0,7>24 7:0,0,3,0>30 2:0,7,0,0>30 1:10,0,0,0>26,28
        2:8,0,0,0>30 2:0,0,0,8>28 2:0,0,0,7>29 9:7,0,0,0>26 1:0,0,0,1>29 4:8,0,0,0>29 7:0,3,0,0> 8:0,0,8,0> 9:0,6,0,0>
        """
    );

    /// <summary>j3017_1.sm.</summary>
    public static readonly PsplibInstance J3017_1 = new(
        [10, 11, 13, 12],
        """
        5:0,0,0,9>4,11,14 2:9,0,0,0>12,13 5:0,0,0,3>5,7,19 8:0,0,0,10>9,22 8:0,0,7,0>6,8,15 9:0,0,0,10>9,17,26 6:0,0,8,0>17
        1:10,0,0,0>10,16,18 10:0,0,10,0>21,23,25 2:0,0,5,0>17 2:0,9,0,0>13,18,28 7:0,5,0,0>20,24,28 5:0,2,0,0>22
        10:0,0,0,9>15,21,26 9:0,8,0,0>18,25 8:0,0,6,0>23,25,30 9:0,0,0,6>23,28 10:0,0,0,8>24 8:0,0,10,0>24,30 6:0,10,0,0>22
        3:0,0,2,0>30 10:0,5,0,0>29 1:8,0,0,0>27 5:0,0,0,7>29 4:0,7,0,0>27 7:4,0,0,0>27 8:0,8,0,0>29 2:3,0,0,0> 1:0,0,7,0>
        10:0,0,0,6>
        """
    );

    /// <summary>j3029_4.sm.</summary>
    public static readonly PsplibInstance J3029_4 = new(
        [16, 14, 15, 13],
        """
        10:9,9,8,4>6,12 10:3,9,5,10>13,19,25 10:6,5,5,9>4,7,16 5:5,1,6,7>5,8,29 6:1,7,6,6>6,13,20 5:2,7,7,3>15,23
        10:9,9,3,2>9,13,23 1:4,6,1,9>21 2:2,7,9,3>10,27 1:6,5,9,2>11,14,20 5:9,3,10,4>18 7:9,3,7,8>15,22 10:6,2,7,3>15,22
        1:1,7,5,8>17 9:3,8,4,10>27,28 6:10,7,3,1>24 7:2,10,3,4>24 1:7,4,5,4>24,25,28 3:8,7,1,5>20,23 3:9,6,7,7>21
        5:5,9,7,7>22,26 6:8,2,2,4>28,30 4:2,1,8,5>26,27 4:2,7,5,2>26,29 8:7,1,5,6>29 10:6,10,7,5>30 10:5,2,1,6>30
        10:8,10,1,10> 7:2,2,10,2> 4:10,4,9,1>
        """
    );

    /// <summary>j3013_1.sm.</summary>
    public static readonly PsplibInstance J3013_1 = new(
        [19, 18, 19, 17],
        """
        3:10,10,5,5>7,13,14 2:10,2,3,8>5,6,15 1:5,9,2,8>4,9,10 7:3,2,10,10>8,18,20 2:4,6,10,8>11 1:1,7,2,1>12 9:10,8,8,2>19
        8:8,4,4,3>28 8:4,2,3,2>24 8:2,9,2,5>17 4:8,2,6,2>23,28 10:9,1,2,6>19 4:8,4,10,9>22,23 10:4,6,4,1>16,30 7:7,8,8,2>21
        1:3,3,10,3>22 4:6,4,5,2>18,26 9:3,10,2,2>19 1:6,3,5,5>21 4:1,6,3,4>22,26 3:4,3,10,8>25 5:10,9,5,6>24,27 4:5,6,9,10>26
        3:6,10,9,4>25,28 1:9,3,10,2>29 7:4,1,3,7>27 6:3,9,1,9>29 9:7,6,6,10> 7:8,9,6,5> 3:1,2,7,7>
        """
    );

    private readonly (int[] Periods, int[] Later)[] _rows;

    /// <summary>A row is an activity: its duration, its demands, and after the sign the numbers of those that wait for it.</summary>
    private PsplibInstance(int[] capacities, string rows)
    {
        Capacities = capacities;
        _rows =
        [
            .. rows.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Select(row => row.Split('>'))
                .Select(parts => (Numbers(parts[0]), Numbers(parts[1]))),
        ];
    }

    public int[] Capacities { get; }

    public LimitedActivity[] Activities => [.. _rows.Select((row, i) => new LimitedActivity($"{i + 1}", row.Periods[0], row.Periods[1..]))];

    public ActivityLink[] Links => [.. _rows.SelectMany((row, i) => row.Later.Select(to => new ActivityLink($"{i + 1}", $"{to}")))];

    private static int[] Numbers(string text) =>
        [.. text.Split([':', ','], StringSplitOptions.RemoveEmptyEntries).Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
}
