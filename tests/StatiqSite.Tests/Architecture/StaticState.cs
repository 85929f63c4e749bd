using System.Collections;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace StatiqSite.Tests.Architecture;

/// <summary>Finds static fields that can be assigned, or hold what can be changed.</summary>
internal static class StaticState
{
    private const BindingFlags Declared =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetTypes()
        .Where(type => !IsMade(type))
        .SelectMany(type => type.GetFields(Declared).Where(field => field is { IsStatic: true, IsLiteral: false }))
        .Select(FaultOf)
        .OfType<string>()
        .Order(StringComparer.Ordinal);

    private static string? FaultOf(FieldInfo field) =>
        !field.IsInitOnly ? $"{NameOf(field)} is not readonly"
        : CanChange(field) ? $"{NameOf(field)} is a {field.FieldType.Name}, which can change"
        : null;

    private static string NameOf(FieldInfo field)
    {
        // The field of a property bears the property's name.
        var name = field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
        return $"{field.DeclaringType!.FullName}.{name}";
    }

    private static bool CanChange(FieldInfo field)
    {
        var type = field.FieldType;
        if (type.IsArray)
        {
            // A type's own table may be an array: nobody else reaches it, and nothing here writes to it.
            return !field.IsPrivate || WritesToElements(field);
        }

        return (typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string) && !IsFrozen(type))
            || type == typeof(System.Text.StringBuilder)
            || type.Namespace == "System.Threading";
    }

    /// <summary>True where a method takes the array and writes to elements of some array, or takes the place of one.</summary>
    private static unsafe bool WritesToElements(FieldInfo field) => WithNested(field.DeclaringType!)
        .SelectMany(type => type.GetMethods(Declared))
        .Any(method =>
        {
            if (method.GetMethodBody()?.GetILAsByteArray() is not { } body)
            {
                return false;
            }

            fixed (byte* start = body)
            {
                var instructions = Instructions.ReadFrom(new BlobReader(start, body.Length));
                return instructions.Any(one => one.Code == OpCodes.Ldsfld && one.Token == field.MetadataToken)
                    && instructions.Any(one => one.Code.Name!.StartsWith("stelem", StringComparison.Ordinal) || one.Code == OpCodes.Ldelema);
            }
        });

    private static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    private static bool IsFrozen(Type type) =>
        type.Namespace is "System.Collections.Immutable" or "System.Collections.Frozen"
        || type.Namespace?.StartsWith("StatiqSite", StringComparison.Ordinal) == true;

    // What the compiler and generators keep for themselves: lambdas that capture nothing, tables of constants.
    private static bool IsMade(Type? type) => type is not null
        && (type.Name.StartsWith('<')
            || type.IsDefined(typeof(CompilerGeneratedAttribute))
            || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
            || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true
            || IsMade(type.DeclaringType));
}
