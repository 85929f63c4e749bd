using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StatiqSite.Tests.Architecture;

/// <summary>A type that names another: in its bases, its members, its attributes or the bodies of its methods.</summary>
/// <param name="Assembly">The used type's; null: the same.</param>
internal readonly record struct TypeUse(TypeName From, TypeName To, string? Assembly);

/// <summary>An outermost type; what is nested in it, lambdas and state machines too, counts as it.</summary>
internal readonly record struct TypeName(string Namespace, string Name)
{
    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}

/// <summary>Reads from a compiled assembly which types name which.</summary>
internal sealed class TypeUses
{
    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly HashSet<TypeUse> _uses = [];
    private readonly UsedTypes _types;
    private TypeName _current;

    private TypeUses(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _types = new UsedTypes(Add);
    }

    public static IReadOnlyCollection<TypeUse> Of(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var uses = new TypeUses(image);
        foreach (var handle in uses._metadata.TypeDefinitions)
        {
            uses.Read(handle);
        }

        return uses._uses;
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        _current = UsedTypes.Outermost(_metadata, handle);
        Add(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Add(_metadata.GetInterfaceImplementation(implemented).Interface);
        }

        ReadConstraints(type.GetGenericParameters());
        ReadAttributes(type.GetCustomAttributes());
        foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            field.DecodeSignature(_types, null);
            ReadAttributes(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(_metadata.GetPropertyDefinition))
        {
            ReadAttributes(property.GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
        {
            method.DecodeSignature(_types, null);
            ReadConstraints(method.GetGenericParameters());
            ReadAttributes(method.GetCustomAttributes());
            if (method.RelativeVirtualAddress != 0)
            {
                ReadBody(_image.GetMethodBody(method.RelativeVirtualAddress));
            }
        }
    }

    private void ReadConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => _metadata.GetGenericParameter(parameter).GetConstraints()))
        {
            Add(_metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void ReadAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
        {
            Add(_metadata.GetCustomAttribute(attribute).Constructor);
        }
    }

    private void ReadBody(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_types, null);
        }

        foreach (var region in body.ExceptionRegions)
        {
            Add(region.CatchType);
        }

        foreach (var token in Instructions.TokensOf(body.GetILReader()))
        {
            Add(token);
        }
    }

    private void Add(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                _types.GetTypeFromDefinition(_metadata, (TypeDefinitionHandle)handle, 0);
                break;

            case HandleKind.TypeReference:
                _types.GetTypeFromReference(_metadata, (TypeReferenceHandle)handle, 0);
                break;

            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_types, null);
                break;

            case HandleKind.FieldDefinition:
                var field = _metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(field.GetDeclaringType());
                field.DecodeSignature(_types, null);
                break;

            case HandleKind.MethodDefinition:
                var method = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                Add(method.GetDeclaringType());
                method.DecodeSignature(_types, null);
                break;

            case HandleKind.MemberReference:
                var member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                Add(member.Parent);
                if (member.GetKind() == MemberReferenceKind.Field)
                {
                    member.DecodeFieldSignature(_types, null);
                }
                else
                {
                    member.DecodeMethodSignature(_types, null);
                }

                break;

            case HandleKind.MethodSpecification:
                var specification = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(specification.Method);
                specification.DecodeSignature(_types, null);
                break;
        }
    }

    private void Add(TypeName name, string? assembly)
    {
        if (assembly is not null || name != _current)
        {
            _uses.Add(new TypeUse(_current, name, assembly));
        }
    }
}
